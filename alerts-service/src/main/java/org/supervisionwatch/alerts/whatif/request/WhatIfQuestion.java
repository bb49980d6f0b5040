package org.supervisionwatch.alerts.whatif.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * A question about a draft. Days are the organisation's.
 *
 * @param document the draft as it was written
 * @param from the first day that is looked back at
 * @param to the last one
 * @param liveOn the day on which the draft would go live
 */
public record WhatIfQuestion(Pack draft, ObjectNode document, LocalDate from, LocalDate to, LocalDate liveOn) {}
