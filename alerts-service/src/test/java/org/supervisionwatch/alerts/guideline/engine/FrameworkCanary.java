package org.supervisionwatch.alerts.guideline.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** What must not be found in the engine: a framework. */
public interface FrameworkCanary {

    JsonNode facts();
}
