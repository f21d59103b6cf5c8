/**
 * Videos for articles: files that are held here and go out a part at a time, captions, and the hosts videos may be linked at.
 * What a video belongs to is not known here.
 */
@NullMarked
package org.ohms.education.video;

import org.jspecify.annotations.NullMarked;
