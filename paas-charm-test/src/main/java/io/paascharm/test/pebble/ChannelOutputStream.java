package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a channel sends. Unlike the JDK's own adapter it holds no lock that a reader
 * needs.
 */
final class ChannelOutputStream extends OutputStream {

	private final SocketChannel channel;

	ChannelOutputStream(SocketChannel channel) {
		this.channel = channel;
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

}
