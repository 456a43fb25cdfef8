package io.paascharm.pebble.transport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Body of several parts (RFC 7578), as Pebble has it for files. A body that breaks off
 * has the parts that are whole.
 */
public final class Multipart {

	/**
	 * Media type of such a body.
	 */
	public static final String MEDIA_TYPE = "multipart/form-data";

	private final Map<String, byte[]> parts;

	private Multipart(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	/**
	 * Create a request that writes a file.
	 * @param target the path
	 * @param request the JSON that describes the file
	 * @param path the path of the file, without line breaks
	 * @param content the content, not copied
	 * @return the request
	 */
	public static TransportRequest post(String target, String request, String path, byte[] content) {
		String boundary = UUID.randomUUID().toString().replace("-", "");
		String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
		String head = "--" + boundary + "\r\nContent-Type: application/json\r\n"
				+ "Content-Disposition: form-data; name=\"request\"\r\n\r\n" + request + "\r\n--" + boundary
				+ "\r\nContent-Type: application/octet-stream\r\n"
				+ "Content-Disposition: form-data; name=\"files\"; filename=\"" + quoted + "\"\r\n\r\n";
		String tail = "\r\n--" + boundary + "--\r\n";
		return TransportRequest.post(target, MEDIA_TYPE + "; boundary=" + boundary, utf8(head), content, utf8(tail));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Parse a reply.
	 * @param reply the reply
	 * @return the parts, or {@code null} if the reply is not multipart
	 */
	public static @Nullable Multipart parse(TransportReply reply) {
		String type = reply.header("content-type");
		if (type == null || !type.startsWith(MEDIA_TYPE)) {
			return null;
		}
		String boundary = parameter(type, "boundary=");
		return (boundary != null) ? new Multipart(parts(reply.body(), utf8("--" + boundary))) : null;
	}

	private static Map<String, byte[]> parts(byte[] body, byte[] delimiter) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		byte[] end = utf8("\r\n" + new String(delimiter, StandardCharsets.UTF_8));
		int start = indexOf(body, delimiter, 0);
		while (start >= 0) {
			int content = indexOf(body, utf8("\r\n\r\n"), start);
			int next = (content >= 0) ? indexOf(body, end, content + 2) : -1;
			if (next >= 0) {
				parts.putIfAbsent(name(slice(body, start, content)), slice(body, content + 4, next));
			}
			start = next;
		}
		return parts;
	}

	private static String name(byte[] header) {
		return String.valueOf(parameter(new String(header, StandardCharsets.UTF_8), " name="));
	}

	private static byte[] slice(byte[] body, int from, int to) {
		byte[] slice = new byte[Math.max(0, to - from)];
		System.arraycopy(body, from, slice, 0, slice.length);
		return slice;
	}

	private static int indexOf(byte[] bytes, byte[] wanted, int from) {
		for (int i = from; i <= bytes.length - wanted.length; i++) {
			if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
				return i;
			}
		}
		return -1;
	}

	private static @Nullable String parameter(String header, String prefix) {
		int start = header.indexOf(prefix);
		if (start < 0) {
			return null;
		}
		String rest = header.substring(start + prefix.length());
		if (rest.startsWith("\"")) {
			return rest.substring(1, Math.max(1, rest.indexOf('"', 1)));
		}
		int end = rest.indexOf(';');
		return ((end < 0) ? rest : rest.substring(0, end)).strip();
	}

	/**
	 * Return the first part of a name.
	 * @param name the name
	 * @return the content, not copied, or {@code null} if there is no such part
	 */
	public byte @Nullable [] part(String name) {
		return this.parts.get(name);
	}

}
