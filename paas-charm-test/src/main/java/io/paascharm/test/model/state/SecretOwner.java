package io.paascharm.test.model.state;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;

/**
 * Who manages a secret.
 *
 * @param application the name of the application, {@code null} if the secret is a user's
 * @param unit the unit, {@code null} if the secret is the application's or a user's
 */
public record SecretOwner(@Nullable String application, @Nullable UnitName unit) {

	/** The model's users. */
	public static final SecretOwner USER = new SecretOwner(null, null);

	/**
	 * Return an application as owner.
	 * @param application the name of the application
	 * @return the owner
	 */
	public static SecretOwner application(String application) {
		return new SecretOwner(application, null);
	}

	/**
	 * Return a unit as owner.
	 * @param unit the name of the unit
	 * @return the owner
	 */
	public static SecretOwner unit(UnitName unit) {
		return new SecretOwner(unit.application(), unit);
	}

	/**
	 * Return whether a unit sees the secret among its own.
	 * @param name the name of the unit
	 * @return whether the unit or its application is the owner
	 */
	public boolean includes(UnitName name) {
		return (this.unit != null) ? this.unit.equals(name) : name.application().equals(this.application);
	}

	/**
	 * Return the word that hook tools print.
	 * @return {@code application} or {@code unit}
	 */
	public String kind() {
		return (this.unit != null) ? "unit" : "application";
	}

}
