/**
 * What patients can read about their health: articles in plain words by version and language, written by some, reviewed by
 * others, and suggested by what somebody has, takes and was tested for.
 */
@NullMarked
package org.ohms.education.article;

import org.jspecify.annotations.NullMarked;
