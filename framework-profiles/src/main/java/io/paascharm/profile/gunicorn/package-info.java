/**
 * The web server of Flask and Django: its configuration file, its workers, its reload.
 */
@NullMarked
package io.paascharm.profile.gunicorn;

import org.jspecify.annotations.NullMarked;
