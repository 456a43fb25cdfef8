package io.paascharm.test.model.charm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Unix modes in the central directory of a zip file, which the JDK's own zip types do not
 * tell whole. Archives of more than 65535 entries are not read.
 */
final class ZipModes {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int ENTRY_SIGNATURE = 0x02014b50;

	private static final int END_SIZE = 22;

	private static final int ENTRY_SIZE = 46;

	private static final int UNIX = 3;

	private static final PosixFilePermission[] BITS = { PosixFilePermission.OTHERS_EXECUTE,
			PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_EXECUTE,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ, PosixFilePermission.OWNER_EXECUTE,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ };

	private ZipModes() {
	}

	/**
	 * Read the modes of an archive.
	 * @param archive the zip file
	 * @return the mode by name of the entry; entries without Unix attributes are absent
	 * @throws IOException if the file is not a zip file
	 */
	static Map<String, Integer> read(Path archive) throws IOException {
		try (FileChannel channel = FileChannel.open(archive)) {
			int tail = (int) Math.min(channel.size(), END_SIZE + 0xffff);
			ByteBuffer end = read(channel, channel.size() - tail, tail);
			int at = find(end, tail - END_SIZE);
			if (at < 0) {
				throw new IOException("'%s' is not a zip file".formatted(archive));
			}
			int count = Short.toUnsignedInt(end.getShort(at + 10));
			long size = Integer.toUnsignedLong(end.getInt(at + 12));
			long start = Integer.toUnsignedLong(end.getInt(at + 16));
			return modes(read(channel, start, (int) size), count);
		}
	}

	private static int find(ByteBuffer end, int last) {
		int at = last;
		while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
			at--;
		}
		return at;
	}

	private static Map<String, Integer> modes(ByteBuffer directory, int count) throws IOException {
		Map<String, Integer> modes = new HashMap<>();
		int at = 0;
		for (int i = 0; i < count; i++) {
			if (directory.getInt(at) != ENTRY_SIGNATURE) {
				throw new IOException("the central directory of the zip file is damaged");
			}
			int name = Short.toUnsignedInt(directory.getShort(at + 28));
			int skip = Short.toUnsignedInt(directory.getShort(at + 30))
					+ Short.toUnsignedInt(directory.getShort(at + 32));
			if (directory.get(at + 5) == UNIX) {
				modes.put(new String(directory.array(), at + ENTRY_SIZE, name, StandardCharsets.UTF_8),
						directory.getInt(at + 38) >>> 16);
			}
			at += ENTRY_SIZE + name + skip;
		}
		return modes;
	}

	private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			if (channel.read(buffer, position + buffer.position()) < 0) {
				throw new IOException("the zip file is cut off");
			}
		}
		return buffer.flip();
	}

	static boolean isSymbolicLink(int mode) {
		return (mode & 0170000) == 0120000;
	}

	static Set<PosixFilePermission> permissions(int mode) {
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		for (int i = 0; i < BITS.length; i++) {
			if ((mode & (1 << i)) != 0) {
				permissions.add(BITS[i]);
			}
		}
		return permissions;
	}

}
