package org.supervisionwatch.alerts.guideline.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Uses a framework class in the engine, which the house rules must report. */
public interface FrameworkCanary {

    JsonNode facts();
}
