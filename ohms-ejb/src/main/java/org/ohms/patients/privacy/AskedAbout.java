package org.ohms.patients.privacy;

import java.time.Instant;

/** What a question is to be about: who used the record, as far as the patient may know, and when. */
public record AskedAbout(String who, Instant at) {}
