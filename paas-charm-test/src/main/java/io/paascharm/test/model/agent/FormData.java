package io.paascharm.test.model.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Fields of a multipart form, in order, which carry any bytes.
 */
final class FormData {

	private static final String NAME = "name=\"";

	private final List<Field> fields = new ArrayList<>();

	private FormData() {
	}

	static FormData parse(HttpMessage message) {
		FormData form = new FormData();
		String type = message.headers().getOrDefault("content-type", "");
		int at = type.indexOf("boundary=");
		if (at >= 0) {
			String boundary = "--" + type.substring(at + "boundary=".length());
			form.read(message.body(), boundary.getBytes(StandardCharsets.ISO_8859_1));
		}
		return form;
	}

	private void read(byte[] body, byte[] boundary) {
		byte[] separator = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
		int start = indexOf(body, boundary, 0);
		while (start >= 0) {
			int head = start + boundary.length;
			int end = indexOf(body, boundary, head);
			int data = indexOf(body, separator, head);
			if (end < 0 || data < 0) {
				return;
			}
			String name = name(new String(body, head, data - head, StandardCharsets.ISO_8859_1));
			this.fields.add(new Field(name, Arrays.copyOfRange(body, data + separator.length, end - 2)));
			start = end;
		}
	}

	private static String name(String headers) {
		int start = headers.indexOf(NAME) + NAME.length();
		return headers.substring(start, headers.indexOf('"', start));
	}

	private static int indexOf(byte[] data, byte[] wanted, int from) {
		for (int i = from; i <= data.length - wanted.length; i++) {
			if (Arrays.equals(data, i, i + wanted.length, wanted, 0, wanted.length)) {
				return i;
			}
		}
		return -1;
	}

	byte @Nullable [] first(String name) {
		for (Field field : this.fields) {
			if (field.name().equals(name)) {
				return field.data();
			}
		}
		return null;
	}

	String text(String name) {
		byte[] data = first(name);
		return (data != null) ? new String(data, StandardCharsets.UTF_8) : "";
	}

	List<String> texts(String name) {
		List<String> texts = new ArrayList<>();
		for (Field field : this.fields) {
			if (field.name().equals(name)) {
				texts.add(new String(field.data(), StandardCharsets.UTF_8));
			}
		}
		return texts;
	}

	private record Field(String name, byte[] data) {

	}

}
