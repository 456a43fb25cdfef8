package io.paascharm.it.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gateway from S3 to a directory, which checks signatures, and s3-integrator's part.
 */
final class S3Server implements RealServer {

	private static final int PORT = 7070;

	private final ServerPlace place;

	private final ServerProcess process;

	private final String accessKey;

	private final String secretKey;

	private S3Server(ServerPlace place, ServerProcess process, String accessKey, String secretKey) {
		this.place = place;
		this.process = process;
		this.accessKey = accessKey;
		this.secretKey = secretKey;
	}

	static RealServer start(ServerPlace place) throws IOException {
		int port = ServerPlace.freePort();
		// Digits only, as no reader may take it for a number.
		String accessKey = "0012345678901234567890";
		String secretKey = UUID.randomUUID().toString();
		Path buckets = Files.createDirectory(buckets(place));
		ServerProcess process = ServerProcess.start(place.directory(),
				Map.of("ROOT_ACCESS_KEY", accessKey, "ROOT_SECRET_KEY", secretKey), List.of(program(place).toString(),
						"--port", "127.0.0.1:" + port, "--quiet", "posix", buckets.toString()));
		place.reach(PORT, port);
		return new S3Server(place, process.awaitPort(port), accessKey, secretKey);
	}

	private static Path buckets(ServerPlace place) {
		return place.directory().resolve("buckets");
	}

	private static Path program(ServerPlace place) {
		return place.program("versitygw", "Versity's S3 gateway, in Go");
	}

	@Override
	public void answer(ProviderSide side) throws IOException {
		String bucket = side.requested("bucket");
		// The gateway takes a directory for a bucket.
		Files.createDirectory(buckets(this.place).resolve(bucket));
		side.write(Map.of("access-key", this.accessKey, "secret-key", this.secretKey, "bucket", bucket, "endpoint",
				"http://%s:%d".formatted(this.place.host(), PORT), "region", "us-east-1", "path", "backups",
				"s3-uri-style", "path", "data", "{\"bucket\": \"%s\"}".formatted(bucket)));
	}

	@Override
	public String version() throws IOException, InterruptedException {
		return this.place.version(List.of(program(this.place).toString(), "--version"));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
