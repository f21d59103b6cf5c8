package org.ohms.pharmacy.outside;

import java.util.UUID;

/**
 * A pharmacy outside where a patient may collect something.
 *
 * @param usual whether most of what the patient collected outside went there
 */
public record OutsidePlace(UUID id, String name, String address, boolean usual) {}
