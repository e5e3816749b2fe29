story "Far"
use "Nowhere" from "nowhere.story"
