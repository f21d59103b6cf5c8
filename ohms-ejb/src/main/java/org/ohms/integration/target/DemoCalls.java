package org.ohms.integration.target;

/** Which addresses inside the house a demonstration calls to reach its own doubles. */
interface DemoCalls {
    boolean allow(String url);
}
