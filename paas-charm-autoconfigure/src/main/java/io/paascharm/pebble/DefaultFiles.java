package io.paascharm.pebble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.pebble.transport.Multipart;
import io.paascharm.pebble.transport.TransportReply;
import io.paascharm.pebble.transport.TransportRequest;

/**
 * Calls about files: content travels as multipart, with Pebble's verdict on each path
 * beside it.
 */
final class DefaultFiles implements Files {

	private static final String PATH = "/v1/files";

	private static final String NOT_FOUND = "not-found";

	private final PebbleApi api;

	DefaultFiles(PebbleApi api) {
		this.api = api;
	}

	@Override
	public Optional<byte[]> read(String path) {
		TransportRequest request = TransportRequest.get(PATH + "?action=read&path=" + PebbleApi.encode(path))
			.withHeader("Accept", Multipart.MEDIA_TYPE);
		Multipart multipart = multipart(request.name(), this.api.getRaw(request));
		try {
			check(request.name(), verdicts(request.name(), multipart));
		}
		catch (PebbleApiException ex) {
			if (NOT_FOUND.equals(ex.kind())) {
				return Optional.empty();
			}
			throw ex;
		}
		return Optional.of(content(request.name(), multipart));
	}

	private static Multipart multipart(String call, TransportReply reply) {
		Multipart multipart = Multipart.parse(reply);
		if (multipart == null) {
			Answer.parse(call, reply);
			throw new PebbleParseException(call, "not multipart", null);
		}
		return multipart;
	}

	private static JsonNode verdicts(String call, Multipart multipart) {
		byte[] response = multipart.part("response");
		if (response == null) {
			throw new PebbleParseException(call, "it breaks off", null);
		}
		try {
			return JsonMapper.shared().readTree(response).path("result");
		}
		catch (JacksonException ex) {
			// The cause could quote a file
			throw new PebbleParseException(call, "not JSON", null);
		}
	}

	private static byte[] content(String call, Multipart multipart) {
		byte[] content = multipart.part("files");
		if (content == null) {
			throw new PebbleParseException(call, "it has no content", null);
		}
		return content;
	}

	@Override
	public void write(FileWrite write) {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("path", write.path());
		file.put("make-dirs", write.makeDirectories());
		putOwner(file, write.user(), write.group(), write.mode());
		String request = JsonText.of(Map.of("action", "write", "files", List.of(file)));
		TransportRequest post = Multipart.post(PATH, request, write.path(), write.content());
		check(post.name(), this.api.post(post).result());
	}

	@Override
	public boolean exists(String path) {
		return info(path).isPresent();
	}

	@Override
	public List<FileInfo> list(String path) {
		return infos(PATH + "?action=list&path=" + PebbleApi.encode(path));
	}

	@Override
	public Optional<FileInfo> info(String path) {
		try {
			return infos(PATH + "?action=list&itself=true&path=" + PebbleApi.encode(path)).stream().findFirst();
		}
		catch (PebbleApiException ex) {
			if (NOT_FOUND.equals(ex.kind())) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private List<FileInfo> infos(String target) {
		List<FileInfo> infos = new ArrayList<>();
		for (JsonNode node : this.api.get(target)) {
			infos.add(info(node));
		}
		return infos;
	}

	private static FileInfo info(JsonNode node) {
		FileInfo.Owner owner = new FileInfo.Owner(number(node.path("user-id")), name(node, "user"),
				number(node.path("group-id")), name(node, "group"));
		return new FileInfo(Answer.text(node, "path"), Answer.text(node, "name"),
				FileInfo.Type.of(Answer.text(node, "type")), node.path("size").asLong(0),
				permissions(Answer.text(node, "permissions")), Times.required(node.path("last-modified")), owner);
	}

	private static int permissions(String octal) {
		try {
			return Integer.parseInt(octal, 8);
		}
		catch (NumberFormatException ex) {
			throw new PebbleParseException("GET " + PATH, "'%s' are not permissions".formatted(octal), ex);
		}
	}

	private static @Nullable Integer number(JsonNode node) {
		return node.isNumber() ? node.asInt() : null;
	}

	private static @Nullable String name(JsonNode node, String field) {
		String name = Answer.text(node, field);
		return name.isEmpty() ? null : name;
	}

	@Override
	public void makeDirectory(DirectorySpec directory) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("path", directory.path());
		item.put("make-parents", directory.parents());
		putOwner(item, directory.user(), directory.group(), directory.mode());
		act(Map.of("action", "make-dirs", "dirs", List.of(item)));
	}

	@Override
	public void remove(String path, boolean recursive) {
		act(Map.of("action", "remove", "paths", List.of(Map.of("path", path, "recursive", recursive))));
	}

	private void act(Map<String, Object> body) {
		check("POST " + PATH, this.api.post(PATH, body).result());
	}

	private static void putOwner(Map<String, Object> item, @Nullable String user, @Nullable String group,
			@Nullable Integer mode) {
		if (user != null) {
			item.put("user", user);
		}
		if (group != null) {
			item.put("group", group);
		}
		if (mode != null) {
			item.put("permissions", "%03o".formatted(mode));
		}
	}

	private static void check(String call, JsonNode verdicts) {
		for (JsonNode verdict : verdicts) {
			JsonNode error = verdict.path("error");
			if (error.isObject()) {
				String kind = Answer.text(error, "kind");
				throw new PebbleApiException(call, status(kind), kind, Answer.text(error, "message"));
			}
		}
	}

	private static int status(String kind) {
		return switch (kind) {
			case NOT_FOUND -> 404;
			case "permission-denied" -> 403;
			default -> 400;
		};
	}

}
