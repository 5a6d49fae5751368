/**
 * The plan once more, slowly: written from what the documents say, in shapes of its own, so that
 * the two can be laid beside each other.
 */
@NullMarked
package nl.startklaar.plan.reference;

import org.jspecify.annotations.NullMarked;
