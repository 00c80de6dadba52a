// The queue: places are chosen as one types.
import { enhanceAll } from "./chooser.js";

enhanceAll(document);
