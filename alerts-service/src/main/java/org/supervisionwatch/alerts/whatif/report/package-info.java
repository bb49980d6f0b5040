/**
 * What a draft pack would have meant for the people of an organisation, and what it changes on the day it goes live. Facts are read,
 * nothing is written.
 */
@NullMarked
package org.supervisionwatch.alerts.whatif.report;

import org.jspecify.annotations.NullMarked;
