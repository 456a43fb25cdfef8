package io.paascharm.it.real;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Certificate that a server has made for itself.
 *
 * @param certificate the file with the certificate, in PEM
 * @param key the file with the private key, in PEM
 */
record Certificate(Path certificate, Path key) {

	private static final String PASSWORD = "changeit";

	/**
	 * Make a certificate.
	 * @param place the place of the server, whose host name it is for
	 * @return the certificate
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Certificate create(ServerPlace place) throws IOException, InterruptedException {
		Path store = place.directory().resolve("store.p12");
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		ServerProcess.run(place.directory(), Map.of(), "",
				List.of(keytool, "-genkeypair", "-keystore", store.toString(), "-storepass", PASSWORD, "-alias",
						"server", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname", "CN=probe", "-ext",
						"san=dns:" + place.host()));
		try (InputStream stream = Files.newInputStream(store)) {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(stream, PASSWORD.toCharArray());
			return new Certificate(
					place.write("certificate.pem", pem("CERTIFICATE", keys.getCertificate("server").getEncoded())),
					place.write("key.pem",
							pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded())));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	private static String pem(String type, byte[] content) {
		String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, lines);
	}

}
