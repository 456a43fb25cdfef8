package io.paascharm.test.pebble;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * {@code /v1/exec} and the websockets of its tasks.
 */
final class ExecApi {

	private final PlanManager plans;

	private final Supervision supervision;

	private final State state;

	private final Map<String, Execution> executions = new ConcurrentHashMap<>();

	private final List<ExecutedCommand> ended = new CopyOnWriteArrayList<>();

	ExecApi(PlanManager plans, Supervision supervision, State state) {
		this.plans = plans;
		this.supervision = supervision;
		this.state = state;
	}

	Reply post(Router.Call call) throws IOException {
		Json body = call.request().json("request body");
		return start(ExecRequest.of(body, this.plans.plan(), this.supervision.launcher()));
	}

	private Reply start(ExecRequest request) {
		Execution execution = new Execution(request, this.supervision);
		String summary = "Execute command \"" + request.command().get(0) + "\"";
		Task task = this.state.newTask("exec", summary, (running) -> run(execution, running));
		this.executions.put(task.id(), execution);
		Change change = this.state.newChange("exec", summary, List.of(task));
		this.state.run(change);
		return Reply.async(
				Map.of("environment", request.environment(), "task-id", task.id(), "working-dir", request.directory()),
				change.id());
	}

	private void run(Execution execution, Task task) throws TaskException, InterruptedException {
		try {
			execution.run(task);
		}
		finally {
			this.executions.remove(task.id());
			this.ended.add(execution.outcome());
		}
	}

	List<ExecutedCommand> ended() {
		return List.copyOf(this.ended);
	}

	Reply connect(Router.Call call) {
		String id = call.path()[3];
		requireExec(id);
		Execution execution = this.executions.get(id);
		if (execution == null) {
			throw ApiException.serverError("the command has ended");
		}
		return execution.connect(call.path()[5], call.request().header("sec-websocket-key"));
	}

	private void requireExec(String id) {
		Task task = this.state.task(id);
		if (task == null) {
			throw ApiException.notFound("cannot find task \"%s\"", id);
		}
		if (!task.kind().equals("exec")) {
			throw ApiException.badRequest("\"%s\" tasks do not have websockets", task.kind());
		}
	}

}
