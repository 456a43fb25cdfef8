package io.paascharm.test.pebble;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Bodies of type {@code multipart/form-data}.
 */
final class Multipart {

	private final byte[] body;

	private final byte[] delimiter;

	private Multipart(byte[] body, byte[] delimiter) {
		this.body = body;
		this.delimiter = delimiter;
	}

	static List<Part> parse(byte[] body, String boundary) throws IOException {
		return new Multipart(body, ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1)).parts();
	}

	private List<Part> parts() throws IOException {
		List<Part> parts = new ArrayList<>();
		int start = find(0);
		while (start >= 0 && !isLast(start)) {
			int from = start + this.delimiter.length;
			start = end(from);
			parts.add(part(Arrays.copyOfRange(this.body, from, start)));
		}
		return parts;
	}

	private int end(int from) throws IOException {
		int end = find(from);
		if (end < 0) {
			throw new IOException("unexpected EOF");
		}
		return end;
	}

	private boolean isLast(int start) {
		int after = start + this.delimiter.length;
		return after + 1 < this.body.length && this.body[after] == '-' && this.body[after + 1] == '-';
	}

	private int find(int from) {
		for (int i = from; i <= this.body.length - this.delimiter.length; i++) {
			boolean atLineStart = i == 0 || this.body[i - 1] == '\n';
			if (atLineStart && Arrays.equals(this.body, i, i + this.delimiter.length, this.delimiter, 0,
					this.delimiter.length)) {
				return i;
			}
		}
		return -1;
	}

	private static Part part(byte[] bytes) throws IOException {
		ByteArrayInputStream input = new ByteArrayInputStream(bytes);
		HttpRequest.readLine(input);
		Map<String, String> headers = HttpRequest.readHeaders(input);
		byte[] content = withoutLineEnd(input.readAllBytes());
		return new Part(parameter(headers, "name"), parameter(headers, "filename"), content);
	}

	private static byte[] withoutLineEnd(byte[] content) {
		int end = content.length;
		if (end > 0 && content[end - 1] == '\n') {
			end--;
		}
		if (end > 0 && content[end - 1] == '\r') {
			end--;
		}
		return Arrays.copyOf(content, end);
	}

	private static String parameter(Map<String, String> headers, String name) {
		String value = parameter(headers.getOrDefault("content-disposition", ""), name);
		return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	static String parameter(String header, String name) {
		int position = header.indexOf(';');
		while (position >= 0) {
			int equals = header.indexOf('=', position);
			if (equals < 0) {
				return "";
			}
			StringBuilder value = new StringBuilder();
			int end = value(header, equals + 1, value);
			if (header.substring(position + 1, equals).strip().equalsIgnoreCase(name)) {
				return value.toString();
			}
			position = header.indexOf(';', end);
		}
		return "";
	}

	private static int value(String header, int start, StringBuilder value) {
		boolean quoted = start < header.length() && header.charAt(start) == '"';
		int position = (quoted) ? start + 1 : start;
		while (position < header.length() && header.charAt(position) != ((quoted) ? '"' : ';')) {
			if (quoted && header.charAt(position) == '\\' && position + 1 < header.length()) {
				position++;
			}
			value.append(header.charAt(position++));
		}
		return position;
	}

	static void write(OutputStream output, String boundary, Part part) throws IOException {
		String name = part.fileName().replace("\\", "\\\\").replace("\"", "\\\"");
		String disposition = (part.fileName().isEmpty()) ? "" : "; filename=\"" + name + "\"";
		String type = (part.fileName().isEmpty()) ? "application/json" : "application/octet-stream";
		String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + disposition
				+ "\r\nContent-Type: " + type + "\r\n\r\n";
		output.write(head.getBytes(StandardCharsets.UTF_8));
		output.write(part.content());
		output.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * One part.
	 *
	 * @param name the field's name
	 * @param fileName the file's name, empty when it is no file
	 * @param content the bytes
	 */
	record Part(String name, String fileName, byte[] content) {
	}

}
