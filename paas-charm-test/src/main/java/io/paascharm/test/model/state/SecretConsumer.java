package io.paascharm.test.model.state;

/**
 * What one unit has to do with a secret that it reads.
 */
public final class SecretConsumer {

	private String label = "";

	private int tracked;

	private int notified;

	/**
	 * Return the label that the unit gave.
	 * @return the label, empty if there is none
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Label the secret.
	 * @param label the label
	 */
	public void label(String label) {
		this.label = label;
	}

	/**
	 * Return the revision that the unit follows.
	 * @return the number, 0 if the unit has never read the secret
	 */
	public int tracked() {
		return this.tracked;
	}

	/**
	 * Follow a revision.
	 * @param revision the number
	 */
	public void track(int revision) {
		this.tracked = revision;
		notified(revision);
	}

	/**
	 * Return whether the unit must hear of a revision.
	 * @param latest the newest revision
	 * @return whether the unit reads the secret and does not know of the revision
	 */
	public boolean mustHearOf(int latest) {
		return this.tracked > 0 && latest > this.notified;
	}

	/**
	 * Note that the unit heard of a revision.
	 * @param revision the number
	 */
	public void notified(int revision) {
		this.notified = Math.max(this.notified, revision);
	}

}
