/**
 * Reports what a draft pack would have meant for the people of an organisation, and what it would change on the day it goes live.
 * Only reads data.
 */
@NullMarked
package org.supervisionwatch.alerts.whatif.report;

import org.jspecify.annotations.NullMarked;
