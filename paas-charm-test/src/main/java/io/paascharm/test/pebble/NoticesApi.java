package io.paascharm.test.pebble;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code /v1/notices}.
 */
final class NoticesApi {

	private static final Set<String> TYPES = Set.of("change-update", "custom", "warning");

	private static final int MAXIMUM_KEY = 256;

	private static final int MAXIMUM_DATA = 4 * 1024;

	private final State state;

	NoticesApi(State state) {
		this.state = state;
	}

	Reply list(Router.Call call) throws InterruptedException {
		HttpRequest request = call.request();
		List<String> asked = request.parameters("types");
		List<String> types = asked.stream().filter(TYPES::contains).toList();
		if (types.isEmpty() && !asked.isEmpty()) {
			return Reply.sync(List.of());
		}
		Predicate<Notice> filter = chosen(request, types).and(visible(call));
		return Reply.sync(find(filter, Parameters.duration(request, "timeout")).stream().map(Notice::toJson).toList());
	}

	private static Predicate<Notice> chosen(HttpRequest request, List<String> types) {
		List<String> keys = request.parameters("keys");
		Instant after = Parameters.time(request, "after");
		return (notice) -> (types.isEmpty() || types.contains(notice.key().type()))
				&& (keys.isEmpty() || keys.contains(notice.key().key()))
				&& (after == null || notice.repeated().isAfter(after));
	}

	private List<Notice> find(Predicate<Notice> filter, Duration timeout) throws InterruptedException {
		List<Notice> found = this.state.await(() -> {
			List<Notice> notices = this.state.notices(filter);
			return (notices.isEmpty()) ? null : notices;
		}, timeout);
		return (found != null) ? found : List.of();
	}

	private static Predicate<Notice> visible(Router.Call call) {
		String users = call.request().parameter("users");
		String userId = call.request().parameter("user-id");
		requireAdmin(call.peer(), users, userId);
		requireOneFilter(users, userId);
		if (!users.isEmpty()) {
			return (notice) -> true;
		}
		long user = (userId.isEmpty()) ? call.peer().uid() : number(userId);
		return (notice) -> isVisible(notice, user);
	}

	private static void requireAdmin(Peer peer, String users, String userId) {
		if ((!users.isEmpty() || !userId.isEmpty()) && !peer.isAdmin()) {
			throw new ApiException(403, "",
					"only admins may use the \"%s\" filter".formatted((userId.isEmpty()) ? "users" : "user-id"));
		}
	}

	private static void requireOneFilter(String users, String userId) {
		if (!users.isEmpty() && !userId.isEmpty()) {
			throw ApiException.badRequest("cannot use both \"users\" and \"user-id\" parameters");
		}
		if (!users.isEmpty() && !users.equals("all")) {
			throw ApiException.badRequest("invalid \"users\" filter: must be \"all\"");
		}
	}

	private static boolean isVisible(Notice notice, long user) {
		Long owner = notice.key().user();
		return owner == null || owner == user;
	}

	private static long number(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw ApiException.badRequest("invalid \"user-id\" filter: invalid syntax");
		}
	}

	Reply get(Router.Call call) {
		String id = call.path()[3];
		List<Notice> found = this.state.notices((notice) -> notice.id().equals(id));
		if (found.isEmpty()) {
			throw ApiException.notFound("cannot find notice with ID \"%s\"", id);
		}
		if (!call.peer().isAdmin() && !isVisible(found.get(0), call.peer().uid())) {
			throw new ApiException(403, "", "not allowed to access notice with id \"" + id + "\"");
		}
		return Reply.sync(found.get(0).toJson());
	}

	Reply post(Router.Call call) throws IOException {
		Json body = call.request().json("request body");
		requireCustom(body);
		String key = key(body.text("key"));
		Duration repeatAfter = Parameters.duration("repeat-after", body.text("repeat-after"));
		if (body.size("data") > MAXIMUM_DATA) {
			throw ApiException.badRequest("total size of data must be %d bytes or less", MAXIMUM_DATA);
		}
		String id = this.state.addNotice(call.peer().uid(), key, body.textMap("data"), repeatAfter);
		return Reply.sync(Map.of("id", id));
	}

	private static void requireCustom(Json body) {
		if (!body.text("action").equals("add")) {
			throw ApiException.badRequest("invalid action \"%s\"", body.text("action"));
		}
		if (!body.text("type").equals("custom")) {
			throw ApiException.badRequest("invalid type \"%s\" (can only add \"custom\" notices)", body.text("type"));
		}
	}

	private static String key(String key) {
		if (!NoticeKey.isValid(key)) {
			throw ApiException.badRequest("invalid key \"%s\" (must be in \"example.com/path\" format)", key);
		}
		if (key.length() > MAXIMUM_KEY) {
			throw ApiException.badRequest("key must be %d bytes or less", MAXIMUM_KEY);
		}
		return key;
	}

}
