package io.paascharm.integration.saml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.Plan;
import io.paascharm.profile.FrameworkProfile;
import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadBehaviour.MainService;
import io.paascharm.workload.WorkloadContext;

/**
 * Keeps the certificate of the identity provider in a file of the workload container, for
 * frameworks that take no certificate from a variable. The file goes with the
 * integration.
 */
final class CertificateBehaviour implements WorkloadBehaviour {

	private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

	private static final String END = "-----END CERTIFICATE-----";

	private static final int LINE = 64;

	static String path(FrameworkProfile profile) {
		return profile.workload().directories().base() + "/saml.cert";
	}

	@Override
	public String name() {
		return "saml-certificate";
	}

	@Override
	public boolean isUsed(WorkloadContext context) {
		return WorkloadBehaviour.super.isUsed(context) && !context.integrations().endpoints("saml").isEmpty();
	}

	@Override
	public boolean isStale(WorkloadContext context, Plan plan) {
		return isStale(context);
	}

	@Override
	public Optional<CharmStatus> prepare(WorkloadContext context, MainService service) {
		if (isStale(context)) {
			byte[] wanted = wanted(context);
			if (wanted.length == 0) {
				context.pebble().files().remove(path(context.profile()), false);
			}
			else {
				context.pebble().files().write(new FileWrite(path(context.profile()), wanted, null, null, null, true));
			}
		}
		return Optional.empty();
	}

	private static boolean isStale(WorkloadContext context) {
		byte[] wanted = wanted(context);
		return context.pebble()
			.files()
			.read(path(context.profile()))
			.map((content) -> !Arrays.equals(content, wanted))
			.orElse(wanted.length > 0);
	}

	private static byte[] wanted(WorkloadContext context) {
		String certificate = context.integrations().field("saml", "signing-certificate");
		return ((certificate == null || certificate.isEmpty()) ? "" : pem(certificate))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String pem(String certificate) {
		if (certificate.startsWith(BEGIN)) {
			return certificate + "\n";
		}
		StringBuilder text = new StringBuilder(BEGIN).append('\n');
		for (int begin = 0; begin < certificate.length(); begin += LINE) {
			text.append(certificate, begin, Math.min(begin + LINE, certificate.length())).append('\n');
		}
		return text.append(END).append('\n').toString();
	}

}
