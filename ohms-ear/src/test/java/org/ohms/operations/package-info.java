/** What operators are given: settings, containers, proxies. */
@NullMarked
package org.ohms.operations;

import org.jspecify.annotations.NullMarked;
