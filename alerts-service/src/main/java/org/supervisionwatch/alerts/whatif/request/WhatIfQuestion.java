package org.supervisionwatch.alerts.whatif.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * A what-if request, validated. Dates are in the organisation's time zone.
 *
 * @param document the draft as it was sent
 * @param from first day of the period in the past
 * @param to last day of that period
 * @param liveOn the day on which the draft would go live
 */
public record WhatIfQuestion(Pack draft, ObjectNode document, LocalDate from, LocalDate to, LocalDate liveOn) {}
