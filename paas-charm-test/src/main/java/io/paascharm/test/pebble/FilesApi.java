package io.paascharm.test.pebble;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/files}.
 */
final class FilesApi {

	private static final int MINIMUM_BOUNDARY = 32;

	private final ContainerFiles files;

	private final Launcher launcher;

	FilesApi(ContainerFiles files, Launcher launcher) {
		this.files = files;
		this.launcher = launcher;
	}

	Reply get(Router.Call call) {
		HttpRequest request = call.request();
		return switch (request.parameter("action")) {
			case "read" -> read(request);
			case "list" -> list(request);
			default -> throw ApiException.badRequest("invalid action \"%s\"", request.parameter("action"));
		};
	}

	private Reply read(HttpRequest request) {
		List<String> paths = request.query().getOrDefault("path", List.of());
		ApiException.require(!paths.isEmpty(), "must specify one or more paths");
		ApiException.require(request.header("accept").equals("multipart/form-data"), "must accept multipart/form-data");
		String boundary = UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
		return (exchange) -> {
			try (OutputStream output = exchange.stream("multipart/form-data; boundary=" + boundary)) {
				send(output, boundary, paths);
			}
		};
	}

	private void send(OutputStream output, String boundary, List<String> paths) throws IOException {
		List<Object> results = new ArrayList<>();
		for (String path : paths) {
			results.add(result(path, () -> send(output, boundary, path)));
		}
		byte[] envelope = Json.write(Reply.envelope("sync", 200, null, results));
		Multipart.write(output, boundary, new Multipart.Part("response", "", envelope));
		output.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	private void send(OutputStream output, String boundary, String path) throws FileException, IOException {
		Multipart.write(output, boundary, new Multipart.Part("files", path, this.files.read(path)));
	}

	private static Map<String, Object> result(String path, Action action) throws IOException {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("path", path);
		try {
			action.run();
		}
		catch (FileException ex) {
			result.put("error", ex.toApi().toJson());
		}
		return result;
	}

	private Reply list(HttpRequest request) {
		String path = request.parameter("path");
		String itself = request.parameter("itself");
		ApiException.require(!path.isEmpty(), "must specify path");
		ApiException.require(List.of("", "true", "false").contains(itself),
				"itself parameter must be \"true\" or \"false\"");
		ApiException.require(path.startsWith("/"), "path must be absolute, got \"%s\"", path);
		try {
			PathMatcher matcher = matcher(request.parameter("pattern"));
			return Reply.sync(this.files.list(path, itself.equals("true"))
				.stream()
				.filter((entry) -> matcher == null || matcher.matches(Path.of(entry.name())))
				.map((entry) -> entry.toJson(this.launcher.users()))
				.toList());
		}
		catch (FileException ex) {
			throw ex.toApi();
		}
	}

	private static @Nullable PathMatcher matcher(String pattern) throws FileException {
		if (pattern.isEmpty()) {
			return null;
		}
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("{", "\\{").replace("}", "\\}"));
		}
		catch (PatternSyntaxException ex) {
			throw FileException.generic("syntax error in pattern");
		}
	}

	Reply post(Router.Call call) throws IOException {
		String type = call.request().header("content-type");
		String mediaType = type.split(";")[0].strip();
		if (mediaType.equals("multipart/form-data")) {
			String boundary = Multipart.parameter(type, "boundary");
			ApiException.require(boundary.length() >= MINIMUM_BOUNDARY, "invalid boundary \"%s\"", boundary);
			return write(call.request(), boundary);
		}
		ApiException.require(mediaType.equals("application/json"), "invalid media type \"%s\"", mediaType);
		return change(call.request().json("request body"));
	}

	private Reply change(Json body) throws IOException {
		List<Object> results = new ArrayList<>();
		switch (body.text("action")) {
			case "make-dirs" -> {
				for (Json item : body.objects("dirs")) {
					results.add(result(item.text("path"), () -> makeDirectory(item)));
				}
			}
			case "remove" -> {
				for (Json item : body.objects("paths")) {
					results.add(result(item.text("path"),
							() -> this.files.remove(item.text("path"), item.flag("recursive"))));
				}
			}
			case "write" -> throw ApiException.badRequest("must use multipart with \"write\" action");
			default -> throw ApiException.badRequest("invalid action \"%s\"", body.text("action"));
		}
		return Reply.sync(results);
	}

	private void makeDirectory(Json item) throws FileException {
		FileMode mode = FileMode.of(item, 0755, this.launcher);
		if (item.flag("make-parents")) {
			this.files.makeDirectories(item.text("path"), mode);
		}
		else {
			this.files.makeDirectory(item.text("path"), mode);
		}
	}

	private Reply write(HttpRequest request, String boundary) throws IOException {
		List<Multipart.Part> parts = Multipart.parse(request.body().readAllBytes(), boundary);
		String first = (parts.isEmpty()) ? "" : parts.get(0).name();
		ApiException.require(first.equals("request"), "metadata field name must be \"request\", got \"%s\"", first);
		List<Json> items = items(Json.read(new ByteArrayInputStream(parts.get(0).content()), "request metadata"));
		Map<String, Multipart.Part> contents = contents(parts.subList(1, parts.size()), items);
		List<Object> results = new ArrayList<>();
		for (Json item : items) {
			results.add(result(item.text("path"), () -> write(item, contents.get(item.text("path")))));
		}
		return Reply.sync(results);
	}

	private static List<Json> items(Json metadata) {
		List<Json> items = metadata.objects("files");
		ApiException.require(metadata.text("action").equals("write"), "multipart action must be \"write\", got \"%s\"",
				metadata.text("action"));
		ApiException.require(!items.isEmpty(), "must specify one or more files");
		return items;
	}

	private static Map<String, Multipart.Part> contents(List<Multipart.Part> parts, List<Json> items) {
		Map<String, Multipart.Part> contents = new HashMap<>();
		for (Multipart.Part part : parts) {
			ApiException.require(part.name().equals("files"), "field name must be \"files\", got \"%s\"", part.name());
			ApiException.require(items.stream().anyMatch((item) -> item.text("path").equals(part.fileName())),
					"no metadata for path \"%s\"", part.fileName());
			contents.put(part.fileName(), part);
		}
		return contents;
	}

	private void write(Json item, Multipart.@Nullable Part part) throws FileException {
		String path = item.text("path");
		if (part == null) {
			throw FileException.generic("no file content for path \"" + path + "\"");
		}
		this.files.write(path, part.content(), item.flag("make-dirs"), FileMode.of(item, 0644, this.launcher));
	}

	/**
	 * Work on one path.
	 */
	@FunctionalInterface
	private interface Action {

		void run() throws FileException, IOException;

	}

}
