package io.paascharm.it.real;

import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Receiver of OTLP over HTTP that keeps what it is sent, in the place of Tempo.
 */
final class TracingServer implements RealServer {

	private static final int PORT = 4318;

	private final ServerPlace place;

	private final ProbeFramework application;

	private final RecordingServer receiver;

	private TracingServer(ServerPlace place, ProbeFramework application, RecordingServer receiver) {
		this.place = place;
		this.application = application;
		this.receiver = receiver;
	}

	static RealServer start(ServerPlace place, ProbeFramework application) throws IOException {
		RecordingServer receiver = RecordingServer.start((request) -> "");
		place.reach(PORT, receiver.port());
		return new TracingServer(place, application, receiver);
	}

	@Override
	public void answer(ProviderSide side) {
		assertThat(side.requested("receivers")).isEqualTo("[\"otlp_http\"]");
		side.write(Map.of("receivers",
				"[{\"protocol\": {\"name\": \"otlp_http\", \"type\": \"http\"}, \"url\": \"http://%s:%d\"}]"
					.formatted(this.place.host(), PORT)));
	}

	@Override
	public void assertUsed() {
		// Names stand in the binary message as they are.
		assertThat(this.receiver.requests()).filteredOn((request) -> request.text().contains("greeting"))
			.isNotEmpty()
			.allSatisfy((request) -> {
				assertThat(request.path()).isEqualTo("/v1/traces");
				assertThat(request.header("Content-type")).isEqualTo("application/x-protobuf");
				assertThat(request.text()).contains("service.name", this.application.application());
			});
	}

	@Override
	public void close() {
		this.receiver.close();
	}

}
