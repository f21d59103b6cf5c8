/**
 * The chart: what happened, what was found, what changed. One package an aggregate, in the nouns of FHIR R4. Everything
 * about a patient is read and written for those in one's care; what describes a person in words is encrypted.
 */
@NullMarked
package org.ohms.records;

import org.jspecify.annotations.NullMarked;
