package io.paascharm.cos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHAKE-256 of FIPS 202, which the JDK lacks. Names things, protects nothing.
 */
final class Shake256 {

	private static final int RATE = 136;

	private static final int LANES = 25;

	private static final int ROUNDS = 24;

	private static final int DOMAIN = 0x1f;

	private final long[] state = new long[LANES];

	private int register = 1;

	private Shake256() {
	}

	/**
	 * Compute a digest.
	 * @param text the text, of which UTF-8 is taken
	 * @param length the length of the digest in bytes, at most 136
	 * @return the digest in hexadecimal digits, two for each byte
	 */
	static String hex(String text, int length) {
		byte[] message = text.getBytes(StandardCharsets.UTF_8);
		byte[] padded = Arrays.copyOf(message, (message.length / RATE + 1) * RATE);
		padded[message.length] = DOMAIN;
		padded[padded.length - 1] ^= (byte) 0x80;
		Shake256 sponge = new Shake256();
		for (int block = 0; block < padded.length; block += RATE) {
			sponge.absorb(padded, block);
		}
		return HexFormat.of().formatHex(sponge.squeeze(length));
	}

	private void absorb(byte[] message, int block) {
		for (int i = 0; i < RATE; i++) {
			this.state[i / 8] ^= (message[block + i] & 0xffL) << (i % 8 * 8);
		}
		this.register = 1;
		for (int round = 0; round < ROUNDS; round++) {
			theta();
			rhoAndPi();
			chi();
			iota();
		}
	}

	private byte[] squeeze(int length) {
		byte[] digest = new byte[length];
		for (int i = 0; i < length; i++) {
			digest[i] = (byte) (this.state[i / 8] >>> (i % 8 * 8));
		}
		return digest;
	}

	private void theta() {
		long[] parity = new long[5];
		for (int lane = 0; lane < LANES; lane++) {
			parity[lane % 5] ^= this.state[lane];
		}
		for (int lane = 0; lane < LANES; lane++) {
			this.state[lane] ^= parity[(lane + 4) % 5] ^ Long.rotateLeft(parity[(lane + 1) % 5], 1);
		}
	}

	private void rhoAndPi() {
		int x = 1;
		int y = 0;
		long current = this.state[1];
		for (int step = 0; step < ROUNDS; step++) {
			int next = (2 * x + 3 * y) % 5;
			x = y;
			y = next;
			long displaced = this.state[x + 5 * y];
			this.state[x + 5 * y] = Long.rotateLeft(current, (step + 1) * (step + 2) / 2);
			current = displaced;
		}
	}

	private void chi() {
		for (int row = 0; row < LANES; row += 5) {
			long[] before = Arrays.copyOfRange(this.state, row, row + 5);
			for (int x = 0; x < 5; x++) {
				this.state[row + x] = before[x] ^ (~before[(x + 1) % 5] & before[(x + 2) % 5]);
			}
		}
	}

	// The round constants come from a shift register of eight bits
	private void iota() {
		for (int bit = 0; bit < 7; bit++) {
			if ((this.register & 1) != 0) {
				this.state[0] ^= 1L << ((1 << bit) - 1);
			}
			this.register = (this.register << 1) ^ ((this.register >> 7) * 0x171);
		}
	}

}
