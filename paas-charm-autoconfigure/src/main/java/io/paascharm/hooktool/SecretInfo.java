package io.paascharm.hooktool;

/**
 * Secret of ours as {@code secret-info-get} describes it.
 *
 * @param id the bare identifier
 * @param revision the latest revision, from 1
 * @param label our name for it, empty if it has none
 * @param owner {@code application} or {@code unit}
 */
public record SecretInfo(String id, int revision, String label, String owner) {
}
