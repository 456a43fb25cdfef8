package io.paascharm.test.pebble;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a channel receives. Unlike the JDK's own adapter it holds no lock that a writer
 * needs.
 */
final class ChannelInputStream extends InputStream {

	private final SocketChannel channel;

	ChannelInputStream(SocketChannel channel) {
		this.channel = channel;
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return (length == 0) ? 0 : this.channel.read(ByteBuffer.wrap(bytes, offset, length));
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
