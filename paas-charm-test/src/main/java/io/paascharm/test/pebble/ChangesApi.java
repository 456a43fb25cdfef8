package io.paascharm.test.pebble;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * {@code /v1/changes}.
 */
final class ChangesApi {

	private static final Duration FOREVER = Duration.ofDays(365);

	private final State state;

	ChangesApi(State state) {
		this.state = state;
	}

	Reply list(Router.Call call) {
		String select = call.request().parameter("select");
		Predicate<Change> filter = switch (select) {
			case "all" -> (change) -> true;
			case "", "in-progress" -> (change) -> !change.isReady();
			case "ready" -> Change::isReady;
			default -> throw ApiException.badRequest("select should be one of: all,in-progress,ready");
		};
		String service = call.request().parameter("for");
		return Reply.sync(this.state.json(filter.and((change) -> service.isEmpty() || change.concerns(service))));
	}

	Reply get(Router.Call call) {
		return Reply.sync(this.state.json(change(call)));
	}

	private Change change(Router.Call call) {
		Change change = this.state.change(call.path()[3]);
		if (change == null) {
			throw ApiException.notFound("cannot find change with id \"%s\"", call.path()[3]);
		}
		return change;
	}

	Reply await(Router.Call call) throws InterruptedException {
		Change change = change(call);
		Duration timeout = Parameters.duration(call.request(), "timeout");
		if (!this.state.awaitReady(change, (timeout.isZero()) ? FOREVER : timeout)) {
			throw new ApiException(504, "", "timed out waiting for change after " + GoDuration.format(timeout));
		}
		return Reply.sync(this.state.json(change));
	}

	Reply post(Router.Call call) throws IOException {
		Change change = change(call);
		Json body = call.request().json("data from request body");
		if (!body.text("action").equals("abort")) {
			throw ApiException.badRequest("invalid action \"%s\"", body.text("action"));
		}
		return abort(change);
	}

	private Reply abort(Change change) {
		synchronized (this.state) {
			if (change.isReady()) {
				throw ApiException.badRequest("cannot abort change %s with nothing pending", change.id());
			}
			this.state.abort(change);
			return Reply.sync(change.toJson());
		}
	}

}
