/**
 * The guideline engine: a pure function from a requirement, a person and their sessions to a standing on a day. It uses no
 * clock, no database and no framework; {@code GUIDELINE.md} beside the service's POM is its specification.
 */
@NullMarked
package org.supervisionwatch.alerts.guideline.engine;

import org.jspecify.annotations.NullMarked;
