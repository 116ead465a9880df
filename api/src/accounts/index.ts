import './demoAccounts.ts';
import './session.ts';
import './viewer.ts';
