/**
 * Asking how far a topic is complete, on the small topic {@code pulses.v1}: whoever waits for a heartbeat asks for it, so that idle topics
 * need few. Any consumer asks, the topic's relay answers with a heartbeat.
 */
@MayKnow("publish")
@NullMarked
package org.supervisionwatch.chassis.pulse;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
