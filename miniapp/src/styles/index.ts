/** The order of these files is part of the design: later ones refine earlier ones. */
import './tokens.css';
import './plain-tags';
import './type.css';
import './icons.css';
import './screen.css';
import './button.css';
import './card.css';
import './notice.css';
import './people-and-tiles.css';
import './date.css';
import './form.css';
import './option.css';
import './photo.css';
import './timeline.css';
import './details.css';
import './large-type.css';
