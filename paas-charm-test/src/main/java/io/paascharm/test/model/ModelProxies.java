package io.paascharm.test.model;

/**
 * Proxy settings of a model, empty where there is none.
 *
 * @param http the value of {@code juju-http-proxy}
 * @param https the value of {@code juju-https-proxy}
 * @param ftp the value of {@code juju-ftp-proxy}
 * @param no the value of {@code juju-no-proxy}
 */
public record ModelProxies(String http, String https, String ftp, String no) {

	/** No proxies. */
	public static final ModelProxies NONE = new ModelProxies("", "", "", "");

	/**
	 * Name nothing: an address may hold a credential.
	 */
	@Override
	public String toString() {
		return "ModelProxies";
	}

}
