package io.paascharm.bench;

import java.nio.file.Path;

/**
 * A charm that is measured.
 *
 * @param name the name of its application
 * @param title what it is, for people
 * @param charm the charm directory or {@code .charm} file
 * @param size bytes of the packed charm
 * @param looksBelowRoot whether it finds Pebble below {@code /charm} only, as charms on
 * Kubernetes may
 */
record Contestant(String name, String title, Path charm, long size, boolean looksBelowRoot) {
}
