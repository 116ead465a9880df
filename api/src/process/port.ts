import { createServer } from 'node:net';

type Address = { HOST: string; PORT: number };

/** The server cannot listen where it was told to; the message says which setting to change. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/**
 * Fails at once when the port is not free, before a database is opened or filled for nothing.
 *
 * @throws {ListenError} when the address or the port cannot be used
 */
export async function requireFreePort(address: Address): Promise<void> {
  if (address.PORT === 0) return;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen({ host: address.HOST, port: address.PORT }, resolve);
    });
  } catch (error) {
    throw explainListenError(error, address);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** The same error in words that name the setting, where it is about the address or the port; any other one unchanged. */
export function explainListenError(error: unknown, { HOST, PORT }: Address): unknown {
  const words = explanation(error instanceof Error && 'code' in error ? error.code : undefined, HOST, PORT);
  return words ? new ListenError(words, { cause: error }) : error;
}

function explanation(code: unknown, host: string, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT thành cổng khác.\n` +
        `Port ${port} is taken by another program. Stop that program, or set PORT to another port (PORT=${port + 1} npm start).`
      );
    case 'EACCES':
      return `Không được phép dùng cổng ${port}; hãy đặt PORT từ 1024 trở lên.\nPort ${port} may not be used; set PORT to 1024 or above.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Máy này không có địa chỉ ${host}; hãy sửa HOST.\nThis machine has no address ${host}; change HOST.`;
    default:
      return undefined;
  }
}
