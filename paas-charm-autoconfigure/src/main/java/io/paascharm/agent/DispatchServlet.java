package io.paascharm.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.paascharm.hook.DispatchGuard;

/**
 * Takes the environment of a dispatch and answers with its exit code, or after a second
 * that it is busy; {@code dispatch} then asks again. So a hung agent is told from a busy
 * one without a limit on how long a hook may take.
 */
final class DispatchServlet extends HttpServlet {

	static final String PATH = "/dispatch";

	static final String PROCESS_HEADER = "X-Dispatch-Process";

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final transient DispatchWorker worker;

	private final transient DispatchEntry entry;

	private final transient Path action;

	DispatchServlet(DispatchWorker worker, DispatchEntry entry, Path action) {
		this.worker = worker;
		this.entry = entry;
		this.action = action;
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		DispatchProcess process;
		try {
			process = DispatchProcess.parse(String.valueOf(request.getHeader(PROCESS_HEADER)));
		}
		catch (IllegalArgumentException ex) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		Map<String, String> environment = environment(request.getInputStream().readAllBytes());
		answer(this.worker.begin(process, (guard) -> dispatch(environment, guard)), response);
	}

	private int dispatch(Map<String, String> environment, DispatchGuard guard) {
		return this.entry.dispatch(environment, BegunAction.note(this.action, environment, guard));
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		RunningDispatch dispatch = null;
		try {
			dispatch = this.worker.find(Long.parseLong(String.valueOf(request.getPathInfo()).substring(1)));
		}
		catch (NumberFormatException ex) {
			// The same answer as for a number that was never given out
		}
		if (dispatch == null) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		answer(dispatch, response);
	}

	private static void answer(RunningDispatch dispatch, HttpServletResponse response) throws IOException {
		try {
			byte[] answer = (dispatch.await(PATIENCE) + "\n").getBytes(StandardCharsets.UTF_8);
			response.setContentType("text/plain");
			response.setContentLength(answer.length);
			response.getOutputStream().write(answer);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private static Map<String, String> environment(byte[] content) {
		Map<String, String> environment = new HashMap<>();
		int start = 0;
		for (int i = 0; i <= content.length; i++) {
			if (i == content.length || content[i] == 0) {
				String entry = new String(content, start, i - start, StandardCharsets.UTF_8);
				int equals = entry.indexOf('=');
				if (equals > 0) {
					environment.put(entry.substring(0, equals), entry.substring(equals + 1));
				}
				start = i + 1;
			}
		}
		return environment;
	}

}
