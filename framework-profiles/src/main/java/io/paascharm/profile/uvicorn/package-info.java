/**
 * Logs of uvicorn.
 */
@NullMarked
package io.paascharm.profile.uvicorn;

import org.jspecify.annotations.NullMarked;
