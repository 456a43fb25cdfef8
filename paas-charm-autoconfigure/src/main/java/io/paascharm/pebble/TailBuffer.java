package io.paascharm.pebble;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Buffer that keeps the last bytes of what is appended.
 */
final class TailBuffer {

	private final int limit;

	private byte[] bytes = new byte[0];

	private int size;

	private boolean cut;

	TailBuffer(int limit) {
		this.limit = limit;
	}

	synchronized void append(byte[] more) {
		int length = Math.min(more.length, this.limit);
		int keep = Math.min(this.size, this.limit - length);
		this.cut |= keep < this.size || length < more.length;
		reserve(keep + length);
		System.arraycopy(this.bytes, this.size - keep, this.bytes, 0, keep);
		System.arraycopy(more, more.length - length, this.bytes, keep, length);
		this.size = keep + length;
	}

	private void reserve(int capacity) {
		if (capacity > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.min(this.limit, Math.max(capacity, this.bytes.length * 2)));
		}
	}

	/**
	 * Return the bytes as UTF-8, from the first whole character on.
	 * @return the text
	 */
	synchronized String text() {
		int start = 0;
		while (this.cut && start < this.size && (this.bytes[start] & 0xc0) == 0x80) {
			start++;
		}
		return new String(this.bytes, start, this.size - start, StandardCharsets.UTF_8);
	}

}
