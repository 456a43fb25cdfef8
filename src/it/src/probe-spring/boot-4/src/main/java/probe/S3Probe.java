package probe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * S3 by Spring Cloud AWS, which leaves the bucket to the application.
 */
@Component("s3")
class S3Probe implements Probe {

	private final ObjectProvider<S3Client> s3;

	private final String bucket;

	S3Probe(ObjectProvider<S3Client> s3, @Value("${spring.cloud.aws.s3.bucket:}") String bucket) {
		this.s3 = s3;
		this.bucket = bucket;
	}

	@Override
	public String property() {
		return "spring.cloud.aws.s3.bucket";
	}

	@Override
	public String use() {
		S3Client client = this.s3.getObject();
		client.putObject((put) -> put.bucket(this.bucket).key("greeting"), RequestBody.fromString("Grüße"));
		ResponseBytes<GetObjectResponse> object = client
			.getObjectAsBytes((get) -> get.bucket(this.bucket).key("greeting"));
		expect(object.asUtf8String(), "Grüße");
		client.deleteObject((delete) -> delete.bucket(this.bucket).key("greeting"));
		return object.response()
			.sdkHttpResponse()
			.firstMatchingHeader("Server")
			.orElse("a server of S3 that does not tell its name");
	}

}
