/**
 * Letters, reports and pictures about a patient, from the hospital and from the patient. It may use shared, compliance,
 * identity, patients, messaging and scheduling. Sub-features in order, each uses only those before it: scan, document.
 */
@NullMarked
package org.ohms.documents;

import org.jspecify.annotations.NullMarked;
