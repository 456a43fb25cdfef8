package io.paascharm.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes the environment of a dispatch and answers with its exit code, or after a second
 * that it is busy; {@code dispatch} then asks again. So a hung agent is told from a busy
 * one without a limit on how long a hook may take.
 */
final class DispatchServlet extends HttpServlet {

	static final String PATH = "/dispatch";

	static final String PROCESS_HEADER = "X-Dispatch-Process";

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final transient Dispatches dispatches;

	DispatchServlet(Dispatches dispatches) {
		this.dispatches = dispatches;
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
		byte[] environment = request.getInputStream().readAllBytes();
		answer(this.dispatches.begin(process, ProcessEnvironment.parse(environment)), response);
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		RunningDispatch dispatch = null;
		try {
			dispatch = this.dispatches.find(Long.parseLong(String.valueOf(request.getPathInfo()).substring(1)));
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
			write(dispatch.await(PATIENCE) + "\n", response);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private static void write(String text, HttpServletResponse response) throws IOException {
		byte[] answer = text.getBytes(StandardCharsets.UTF_8);
		response.setContentType("text/plain");
		response.setContentLength(answer.length);
		response.getOutputStream().write(answer);
	}

}
