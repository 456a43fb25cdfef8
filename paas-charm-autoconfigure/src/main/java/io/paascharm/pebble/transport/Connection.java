package io.paascharm.pebble.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Connection over a unix socket, closed at its deadline. One thread may read while
 * another writes, which the streams of {@link java.nio.channels.Channels} do not allow.
 */
final class Connection implements Closeable {

	/**
	 * A heap buffer goes through a direct one of the same size, which the thread keeps.
	 */
	private static final int LARGEST_WRITE = 64 * 1024;

	private final SocketChannel channel;

	private volatile boolean expired;

	private @Nullable Future<?> expiry;

	private Connection(SocketChannel channel) {
		this.channel = channel;
	}

	static Connection open(Path socket, Duration timeout) throws IOException {
		Connection connection = new Connection(SocketChannel.open(StandardProtocolFamily.UNIX));
		connection.expireAfter(timeout);
		try {
			connection.channel.connect(UnixDomainSocketAddress.of(socket));
			return connection;
		}
		catch (IOException ex) {
			connection.close();
			throw connection.failure(ex);
		}
	}

	/**
	 * Set the deadline instead of the one before.
	 * @param timeout how long the connection may live from now on
	 */
	synchronized void expireAfter(Duration timeout) {
		cancelExpiry();
		this.expiry = Watchdog.schedule(timeout, this::expire);
	}

	private synchronized void cancelExpiry() {
		if (this.expiry != null) {
			this.expiry.cancel(false);
		}
	}

	private void expire() {
		this.expired = true;
		closeChannel();
	}

	/**
	 * Return what to tell of a failure: that of a channel which the deadline closed is
	 * only its consequence.
	 * @param cause what the channel threw
	 * @return what to throw
	 */
	private IOException failure(IOException cause) {
		if (!this.expired) {
			return cause;
		}
		SocketTimeoutException timeout = new SocketTimeoutException("the deadline has passed");
		timeout.initCause(cause);
		return timeout;
	}

	InputStream input() {
		return new Input();
	}

	private int read(ByteBuffer buffer) throws IOException {
		try {
			return this.channel.read(buffer);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	OutputStream output() {
		return new Output();
	}

	private void write(ByteBuffer buffer) throws IOException {
		try {
			while (buffer.hasRemaining()) {
				this.channel.write(buffer);
			}
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	@Override
	public void close() {
		cancelExpiry();
		closeChannel();
	}

	private void closeChannel() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// Nothing is lost: whoever still uses the channel is told
		}
	}

	/**
	 * What the other side sends.
	 */
	private final class Input extends InputStream {

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) == 1) ? one[0] & 0xff : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			return Connection.this.read(ByteBuffer.wrap(bytes, offset, length));
		}

	}

	/**
	 * What the other side gets, in writes that it can take.
	 */
	private final class Output extends OutputStream {

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			for (int written = 0; written < length; written += LARGEST_WRITE) {
				int size = Math.min(LARGEST_WRITE, length - written);
				Connection.this.write(ByteBuffer.wrap(bytes, offset + written, size));
			}
		}

	}

}
