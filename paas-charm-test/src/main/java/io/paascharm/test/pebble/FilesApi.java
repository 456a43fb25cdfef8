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
		if (paths.isEmpty()) {
			throw ApiException.badRequest("must specify one or more paths");
		}
		if (!request.header("accept").equals("multipart/form-data")) {
			throw ApiException.badRequest("must accept multipart/form-data");
		}
		return (exchange) -> send(exchange, paths);
	}

	private void send(HttpExchange exchange, List<String> paths) throws IOException {
		String boundary = newBoundary();
		OutputStream output = exchange.stream("multipart/form-data; boundary=" + boundary);
		List<Object> results = new ArrayList<>();
		for (String path : paths) {
			results.add(result(path, () -> send(output, boundary, path)));
		}
		sendResponse(output, boundary, results);
	}

	private static String newBoundary() {
		return UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
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

	private static void sendResponse(OutputStream output, String boundary, List<Object> results) throws IOException {
		byte[] envelope = Json.write(Reply.envelope("sync", 200, null, results));
		Multipart.write(output, boundary, new Multipart.Part("response", "", envelope));
		output.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
		output.close();
	}

	private Reply list(HttpRequest request) {
		String path = request.parameter("path");
		if (path.isEmpty()) {
			throw ApiException.badRequest("must specify path");
		}
		boolean itself = itself(request);
		if (!path.startsWith("/")) {
			throw ApiException.badRequest("path must be absolute, got \"%s\"", path);
		}
		return list(path, itself, request.parameter("pattern"));
	}

	private static boolean itself(HttpRequest request) {
		String itself = request.parameter("itself");
		if (!List.of("", "true", "false").contains(itself)) {
			throw ApiException.badRequest("itself parameter must be \"true\" or \"false\"");
		}
		return itself.equals("true");
	}

	private Reply list(String path, boolean itself, String pattern) {
		try {
			return Reply.sync(found(path, itself, matcher(pattern)));
		}
		catch (FileException ex) {
			throw ex.toApi();
		}
	}

	private List<Object> found(String path, boolean itself, @Nullable PathMatcher matcher) throws FileException {
		List<Object> entries = new ArrayList<>();
		for (FileEntry entry : this.files.list(path, itself)) {
			if (matcher == null || matcher.matches(Path.of(entry.name()))) {
				entries.add(entry.toJson(this.launcher.users()));
			}
		}
		return entries;
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
		return switch (mediaType) {
			case "multipart/form-data" -> write(call.request(), boundary(type));
			case "application/json" -> change(call.request().json("request body"));
			default -> throw ApiException.badRequest("invalid media type \"%s\"", mediaType);
		};
	}

	private static String boundary(String type) {
		String boundary = Multipart.parameter(type, "boundary");
		if (boundary.length() < MINIMUM_BOUNDARY) {
			throw ApiException.badRequest("invalid boundary \"%s\"", boundary);
		}
		return boundary;
	}

	private Reply change(Json body) throws IOException {
		return switch (body.text("action")) {
			case "make-dirs" -> forEach(body.objects("dirs"), this::makeDirectory);
			case "remove" ->
				forEach(body.objects("paths"), (item) -> this.files.remove(item.text("path"), item.flag("recursive")));
			case "write" -> throw ApiException.badRequest("must use multipart with \"write\" action");
			default -> throw ApiException.badRequest("invalid action \"%s\"", body.text("action"));
		};
	}

	private static Reply forEach(List<Json> items, ItemAction action) throws IOException {
		List<Object> results = new ArrayList<>();
		for (Json item : items) {
			results.add(result(item.text("path"), () -> action.run(item)));
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
		List<Json> items = metadata(parts).objects("files");
		if (items.isEmpty()) {
			throw ApiException.badRequest("must specify one or more files");
		}
		Map<String, Multipart.Part> contents = contents(parts.subList(1, parts.size()), items);
		return forEach(items, (item) -> write(item, contents.get(item.text("path"))));
	}

	private static Json metadata(List<Multipart.Part> parts) throws IOException {
		String name = (parts.isEmpty()) ? "" : parts.get(0).name();
		if (!name.equals("request")) {
			throw ApiException.badRequest("metadata field name must be \"request\", got \"%s\"", name);
		}
		Json metadata = Json.read(new ByteArrayInputStream(parts.get(0).content()), "request metadata");
		if (!metadata.text("action").equals("write")) {
			throw ApiException.badRequest("multipart action must be \"write\", got \"%s\"", metadata.text("action"));
		}
		return metadata;
	}

	private static Map<String, Multipart.Part> contents(List<Multipart.Part> parts, List<Json> items) {
		Map<String, Multipart.Part> contents = new HashMap<>();
		for (Multipart.Part part : parts) {
			requireAnnounced(part, items);
			contents.put(part.fileName(), part);
		}
		return contents;
	}

	private static void requireAnnounced(Multipart.Part part, List<Json> items) {
		if (!part.name().equals("files")) {
			throw ApiException.badRequest("field name must be \"files\", got \"%s\"", part.name());
		}
		if (items.stream().noneMatch((item) -> item.text("path").equals(part.fileName()))) {
			throw ApiException.badRequest("no metadata for path \"%s\"", part.fileName());
		}
	}

	private void write(Json item, Multipart.@Nullable Part part) throws FileException {
		String path = item.text("path");
		if (part == null) {
			throw FileException.generic("no file content for path \"" + path + "\"");
		}
		this.files.write(path, part.content(), item.flag("make-dirs"), FileMode.of(item, 0644, this.launcher));
	}

	/**
	 * Work on what an item of a request names.
	 */
	@FunctionalInterface
	private interface ItemAction {

		void run(Json item) throws FileException;

	}

	/**
	 * Work on one path.
	 */
	@FunctionalInterface
	private interface Action {

		void run() throws FileException, IOException;

	}

}
