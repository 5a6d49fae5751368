/** What every screen shares: layout with slots, words, faults, assets, formatting. No subject. */
@NullMarked
package nl.startklaar.web;

import org.jspecify.annotations.NullMarked;
